// SPDX-License-Identifier: Apache-2.0

/// Given and family names as people in one of the country's traditions bear them. What is drawn
/// about a family is drawn apart from its names.
struct Tradition: Sendable {
  let girls: [String]
  let boys: [String]
  let families: [String]

  private init(_ girls: String, _ boys: String, _ families: String) {
    self.girls = girls.split(separator: " ").map(String.init)
    self.boys = boys.split(separator: " ").map(String.init)
    self.families = families.split(separator: ",").map(String.init)
  }

  static let all: [Tradition] = [
    Tradition(
      "Amelia Poppy Chloe Zoë Hannah Ruth Daisy Ellie Abigail Charlotte Renée",
      "Oliver Jack Harry Thomas Callum Adam Joseph Reuben Toby Luke",
      "Hartley,Ashworth,Bramley,Fenwick,Thornton,Marsh,Whitaker,Dunstan,Pickering,Lowe,Barraclough"),
    Tradition(
      "Ffion Carys Seren Cerys Nia Angharad", "Rhys Dylan Iolo Gethin Owain Emyr",
      "Llewellyn,Pritchard,Ap Gwilym,Bevan,Vaughan,Prosser"),
    Tradition(
      "Siobhán Aoife Niamh Caoimhe Róisín Orla", "Ciarán Seán Oisín Declan Fionn Eoin",
      "O'Brien,O'Connell,Ní Dhomhnaill,McGrath,Ó Súilleabháin,Maughan,Delaney"),
    Tradition(
      "Isla Morag Catriona Kirsty Eilidh", "Hamish Fraser Euan Alasdair Murdo",
      "MacDonald,McTavish,Sinclair,Buchanan,Farquharson"),
    Tradition(
      "Zofia Agnieszka Małgorzata Katarzyna Hanna", "Paweł Tomasz Łukasz Jakub Michał",
      "Kaczmarek,Wiśniewski,Zieliński,Nowak,Wójcik,Dąbrowska"),
    Tradition(
      "Ioana Ștefania Andreea Florina Mihaela", "Ionuț Cătălin Florin Vasile Bogdan",
      "Popescu,Dumitru,Ionescu,Stănescu,Rusu"),
    Tradition(
      "Ayesha Fatima Zainab Maryam Sumaira", "Muhammad Hamza Bilal Usman Imran",
      "Khan,Hussain,Mahmood,Akhtar,Chaudhry,Mirza"),
    Tradition(
      "Nusrat Rahima Shabnam Taslima Nazma", "Mohammed Rafiq Shahin Kamrul Tanvir",
      "Begum,Miah,Rahman,Uddin,Choudhury,Hoque"),
    Tradition(
      "Harpreet Simran Jasleen Priya Meera", "Gurdeep Arjan Rohan Vikram Nikhil",
      "Kaur,Singh Gill,Patel,Sandhu,Desai,Bhatt"),
    Tradition(
      "Folasade Adaeze Ngozi Temitope Chiamaka", "Oluwaseun Chukwuemeka Babatunde Obinna Kayode",
      "Adeyemi,Okonkwo,Balogun,Eze,Ogunleye,Nwosu"),
    Tradition(
      "Akosua Abena Efua Adwoa", "Kwame Kofi Kwabena Yaw", "Mensah,Owusu,Boateng,Asante,Appiah"),
    Tradition(
      "Hodan Ifrah Sahra Amina Fadumo", "Abdirahman Mohamed Yusuf Liban Cabdi",
      "Abdi,Warsame,Hassan,Jama,Farah"),
    Tradition(
      "Elif Zeynep Ayşe Şirin Berfin", "Mehmet Emre Çağlar Baran Yusuf",
      "Yılmaz,Öztürk,Demir,Kaya,Şahin"),
    Tradition(
      "Layla Noor Rania Huda", "Mohamed Yousef Ahmad Khalil", "al-Masri,Haddad,Saleh,Nasser,Khoury"),
    Tradition(
      "Mei Xiuying Jia Lan", "Wei Jun Haoran Minh", "Chen,Wong,Lin,Nguyễn,Trần"),
    Tradition(
      "Shanice Tamara Keisha Marcia", "Tyrone Dwayne Leroy Marlon",
      "Campbell,Reid,Grant,Clarke,Lewis-Brown"),
    Tradition(
      "Inês Beatriz Conceição Luana", "João Tiago Rui Caetano", "da Silva,Gonçalves,Araújo,Santos"),
  ]

  /// Other spellings under which the same given name stands in other records.
  static let spellings: [String: [String]] = [
    "Mohammed": ["Muhammad", "Mohamed"], "Muhammad": ["Mohammed", "Mohammad"],
    "Mohamed": ["Mohammed"], "Zoë": ["Zoe"], "Yusuf": ["Youssef"], "Yousef": ["Yusuf"],
    "Ayesha": ["Aisha"], "Siobhán": ["Shivaun"], "Ciarán": ["Kieran"], "Catriona": ["Katrina"],
    "Zofia": ["Sophia"], "Paweł": ["Pawel"], "João": ["Joao"], "Hussain": ["Hossein"],
  ]
}
